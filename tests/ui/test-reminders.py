# Reminders: a notification at its time, Start and Later, and none for what is done;
# with a window and without one; and the whole way of a routine, from the day it is built to
# one that was ended early.
#
# Copyright 2026 The Lope Developers
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import datetime
import json
import os
import re
import sqlite3
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


def select(journal, sql):
    """What the journal has: the window may still be writing to it."""
    with contextlib.closing(sqlite3.connect(f'file:{journal}?mode=ro', uri=True)) as db:
        return db.execute(sql).fetchall()


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

with stage.case('a routine is built and scheduled'):
    stage.close()
    home = stage.desktop.folder / 'way'
    home.mkdir()
    journal = home / 'data' / 'lope' / 'journal.db'
    run_lope(stage.lope, journal, 'add', 'run', 'distance=5km', 'duration=30:00')
    program = stage.open(home=home)
    program.keys('alt+6')
    program.find('button', 'Add').focus()
    program.open_menu('space')
    program.choose('New Routine')
    program.find_focused('entry', 'Name')
    program.keys('ctrl+a')
    program.type('Trunk')
    program.find(re.compile('button|list item'), 'Add Exercise…').focus()
    program.keys('Return')
    program.find_focused(re.compile('entry|search'), 'Search Exercises')
    program.type('plank')
    program.says(re.compile('^Front plank$'))
    program.settle()
    program.keys('Return')
    program.absent('dialog')
    program.find(re.compile('button|list item'), 'Add Schedule').focus()
    program.keys('Return')
    wait_for(lambda: select(journal, 'SELECT rule FROM schedule'), 'the schedule')
    toggle = program.find('toggle button', datetime.date.today().strftime('%A'))
    if not toggle.has('pressed') and not toggle.has('checked'):
        toggle.activate()
    program.find(re.compile('button'), re.compile('^Time')).focus()
    program.keys('space')
    program.find(re.compile('spin button'), 'Hour').focus()
    program.keys('Up', 'Down', 'Escape')
    program.find('check box', 'Remind Me', test=lambda node: node.has('focusable') and node.has('sensitive')).focus()
    program.keys('space')
    wait_for(lambda: select(journal, 'SELECT minute, reminder FROM schedule') == [(0, 1)], 'the reminder in the journal')

with stage.case('its reminder starts it, and it is gone on with after the program was killed'):
    shown = len(notifications.shown)
    stage.close()
    keyfile = home / 'config' / 'glib-2.0' / 'settings' / 'keyfile'
    # As though it had been made yesterday: what is chosen after its time is meant for tomorrow.
    with contextlib.closing(sqlite3.connect(journal)) as db, db:
        db.execute('UPDATE schedule SET modified = modified - 86400')
    keyfile.write_text(re.sub(r'reminded-until=.*', 'reminded-until=0', keyfile.read_text()))
    program = stage.open(home=home, env={'LOPE_PLAYER_SPEED': '20'})
    wait_for(lambda: len(notifications.shown) > shown, 'a notification')
    expect(notifications.shown[-1][1] == 'Trunk', notifications.shown)
    notifications.press('Start')
    program.find('button', 'Finish Early')
    wait_for(lambda: (select(journal, 'SELECT sets_done FROM routine_session') or [(0,)])[0][0] >= 1, 'a set to be done')
    program.process.kill()
    program.process.wait()
    stage.program = None
    program = stage.open(home=home, env={'LOPE_PLAYER_SPEED': '20'})
    program.keys('alt+6')
    program.find('button', 'Resume').activate()
    program.says('All 3 Sets Done')
    program.find('button', 'Save Session').activate()
    wait_for(lambda: select(journal, 'SELECT sets_done, sets_total FROM routine_session WHERE finished IS NOT NULL') == [(3, 3)],
             'the session to end')

with stage.case('ended early, it is kept as a part'):
    program.absent('button', 'Save Session')
    stage.close()
    program = stage.open(home=home, env={'LOPE_PLAYER_SPEED': '20'})
    program.keys('alt+6')
    program.find(re.compile('tab|radio button|toggle button'), 'Routines').activate()
    program.find('button', 'More for “Trunk”').focus()
    program.open_menu('space')
    program.choose('Start')
    wait_for(lambda: len(select(journal, 'SELECT sets_done FROM routine_session')) == 2, 'a set to be done')
    program.find('button', 'Finish Early').activate()
    program.find('button', 'Save Session').activate()
    wait_for(lambda: len(select(journal, 'SELECT 1 FROM routine_session WHERE finished IS NOT NULL')) == 2, 'the session to end')
    done, total = select(journal, 'SELECT sets_done, sets_total FROM routine_session ORDER BY id')[1]
    expect(1 <= done <= total == 3, (done, total))

stage.done()
