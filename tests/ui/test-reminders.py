# Reminders: a notification at its time, Start and Later, and none for what is done;
# with a window and without one.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re
import sys
import threading
import uuid

from harness import Program, Stage, expect, run_lope, wait_for
from tree import Gio, GLib

SETTINGS = 'io/github/lope_journal/Lope'
INTERFACE = 'org.freedesktop.Notifications'
XML = f'''<node><interface name="{INTERFACE}">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/>
  </method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
  <signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
</interface></node>'''


class Notifications(threading.Thread):
    """What shows notifications on the desktop of the test."""

    def __init__(self):
        super().__init__(daemon=True)
        self.shown, self.ready = [], threading.Event()
        self.start()
        self.ready.wait()

    def run(self):
        context = GLib.MainContext.new()
        context.push_thread_default()
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self.connection = Gio.DBusConnection.new_for_address_sync(os.environ['DBUS_SESSION_BUS_ADDRESS'], flags, None, None)
        self.connection.register_object('/org/freedesktop/Notifications', Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0],
                                        self.called, None, None)
        self.connection.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'RequestName',
                                  GLib.Variant('(su)', (INTERFACE, 4)), None, Gio.DBusCallFlags.NONE, -1, None)
        self.ready.set()
        GLib.MainLoop.new(context, False).run()

    def called(self, connection, sender, path, interface, method, arguments, invocation):
        answers = {'GetCapabilities': GLib.Variant('(as)', (['actions', 'body'],)),
                   'GetServerInformation': GLib.Variant('(ssss)', ('test', 'test', '1', '1.2'))}
        if method == 'Notify':
            name, replaces, icon, summary, body, actions, hints, timeout = arguments.unpack()
            number = replaces or len(self.shown) + 1
            self.shown.append((number, summary, body, dict(zip(actions[1::2], actions[0::2]))))
            answers[method] = GLib.Variant('(u)', (number,))
        invocation.return_value(answers.get(method))

    def press(self, label):
        """Presses a button of the notification that came last."""
        number, _, _, actions = self.shown[-1]
        self.connection.emit_signal(None, '/org/freedesktop/Notifications', INTERFACE, 'ActionInvoked',
                                    GLib.Variant('(us)', (number, actions[label])))


def make_home(name, *routines):
    """A home with routines that are due every day from midnight on."""
    home = stage.desktop.folder / name
    home.mkdir()
    journal = home / 'data' / 'lope' / 'journal.db'
    times = {'created': '2026-01-01T00:00:00Z', 'modified': '2026-01-01T00:00:00Z'}
    content = {'format': 'lope', 'version': 1, 'routines': [], 'routine_steps': [], 'schedules': []}
    for routine in routines:
        key = str(uuid.uuid4())
        content['routines'].append({'uuid': key, 'name': routine, **times})
        content['routine_steps'].append({'uuid': str(uuid.uuid4()), 'routine': key, 'position': 0, 'sets': 2,
                                         'exercise': 'hip_flexor_stretch', 'hold_s': 30, 'sides': True, **times})
        content['schedules'].append({'uuid': str(uuid.uuid4()), 'routine': key, 'rule': 'every', 'every_days': 1,
                                     'from_day': '2026-01-01', 'minute': 0, 'reminder': True, **times})
    path = home / 'routines.json'
    path.write_text(json.dumps(content))
    run_lope(stage.lope, journal, 'import', path)
    return home, journal


stage = Stage(sys.argv[1])
notifications = Notifications()

with stage.case('what is due comes as a notification, what is done does not'):
    home, journal = make_home('window', 'Stretching', 'Done Already')
    run_lope(stage.lope, journal, 'add', 'session', 'routine=Done Already')
    program = stage.open(home=home, settings={SETTINGS: {'remind-again-after': '0'}})
    program.find('list', 'Pages')
    wait_for(lambda: notifications.shown, 'a notification')
    _, summary, body, actions = notifications.shown[0]
    expect(summary == 'Stretching' and '2 minutes' in body, notifications.shown)
    expect({'Start', 'Later'} <= set(actions), actions)

with stage.case('Later brings it again'):
    notifications.press('Later')
    wait_for(lambda: len(notifications.shown) == 2, 'the same notification')
    expect(notifications.shown[1][1] == 'Stretching', notifications.shown)

with stage.case('Start goes to the routine in the window that is there'):
    notifications.press('Start')
    # The guide is there at once, in its first set.
    program.find('button', 'Finish Early')
    expect(len(program.look().frames) == 1, 'a second window')

with stage.case('it comes once a day'):
    stage.close()
    program = stage.open(home=home)
    program.find('list', 'Pages')
    run_lope(stage.lope, journal, 'add', 'run', 'distance=5km')
    program.find('button', 'Log Run')
    expect(len(notifications.shown) == 2, notifications.shown)

with stage.case('what was put off comes though the program was ended meanwhile'):
    stage.close()
    home, journal = make_home('later', 'Calves')
    stage.open(home=home).find('list', 'Pages')
    wait_for(lambda: len(notifications.shown) == 3, 'a notification')
    notifications.press('Later')
    keyfile = home / 'config' / 'glib-2.0' / 'settings' / 'keyfile'
    wait_for(lambda: 'put-off' in keyfile.read_text(), 'the time to be kept')
    expect(len(notifications.shown) == 3, notifications.shown)
    stage.close()
    # Half an hour later.
    keyfile.write_text(re.sub(r"(put-off=.*: (?:int64 )?)\d+", r'\g<1>1', keyfile.read_text()))
    stage.open(home=home).find('list', 'Pages')
    wait_for(lambda: len(notifications.shown) == 4, 'the same notification')
    expect(notifications.shown[3][1] == 'Calves', notifications.shown)
    wait_for(lambda: 'put-off={}' in keyfile.read_text() or 'put-off=@a{sx} {}' in keyfile.read_text(), 'the time to be forgotten')

with stage.case('without a window it comes as well, and Start opens one'):
    stage.close()
    home, journal = make_home('service', 'Evening')
    service = Program(stage.desktop, stage.screen, [stage.window, '--gapplication-service'], home=home,
                      settings={SETTINGS: {'remind-when-closed': 'true'}})
    wait_for(lambda: len(notifications.shown) == 5, 'a notification')
    expect(notifications.shown[4][1] == 'Evening', notifications.shown)
    notifications.press('Start')
    stage.program = service.wait()
    service.find('button', 'Finish Early')

with stage.case('it stays when its window is closed'):
    service.keys('ctrl+w')
    wait_for(lambda: not service.look().frames, 'the window to go')
    expect(service.process.poll() is None, 'the program has ended')

service.close()
stage.program = None
stage.done()
