#!/usr/bin/env python3
"""Writes the tones of the player into src/ui/sounds.

Part of Lope. SPDX-License-Identifier: GPL-3.0-or-later
"""
import math
import pathlib
import struct
import wave

TARGET = pathlib.Path(__file__).resolve().parents[2] / 'src/ui/sounds'
RATE = 22050
# Each a list of tones: hertz, seconds, loudness.
CUES = {
    'tick': [(880, .07, .35)],
    'half': [(659.3, .09, .35), (0, .05, 0), (659.3, .09, .35)],
    'rest': [(523.3, .14, .45), (392, .22, .45)],
    'start': [(784, .10, .5), (1046.5, .24, .5)],
    'switch': [(784, .10, .45), (587.3, .10, .45), (784, .18, .45)],
    'done': [(523.3, .13, .5), (659.3, .13, .5), (784, .13, .5), (1046.5, .42, .5)],
}


def tone(hertz, seconds, loudness):
    """A soft bell: a sine with a little of its octave, without a click at either end."""
    count = int(RATE * seconds)
    for number in range(count):
        time = number / RATE
        rise = min(1, time / .006)
        fall = min(1, (seconds - time) / .03) * math.exp(-2.2 * time / seconds)
        wave_form = math.sin(2 * math.pi * hertz * time) + .25 * math.sin(4 * math.pi * hertz * time)
        yield int(32767 * loudness * rise * fall * wave_form / 1.25)


def main():
    TARGET.mkdir(exist_ok=True)
    for name, tones in CUES.items():
        with wave.open(str(TARGET / f'{name}.wav'), 'wb') as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            for values in tones:
                file.writeframes(b''.join(struct.pack('<h', value) for value in tone(*values)))


main()
