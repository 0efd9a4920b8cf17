//! Keys of commands: written as text in the table, read and shown here.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use crate::app::{Action, App, commands};

/// The shortcut a text such as `Ctrl+Shift+S` stands for. `Ctrl` is ⌘ on a Mac.
pub fn parse(keys: &str) -> Option<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    let mut key = None;
    for part in keys.split('+').filter(|part| !part.is_empty()) {
        match part {
            "Ctrl" => modifiers |= Modifiers::COMMAND,
            "Shift" => modifiers |= Modifiers::SHIFT,
            "Alt" => modifiers |= Modifiers::ALT,
            name => key = Some(Key::from_name(name)?),
        }
    }
    key.map(|key| KeyboardShortcut::new(modifiers, key))
}

/// The shortcut as this system writes it; empty where there is none.
pub fn shown(ctx: &Context, keys: &str) -> String {
    parse(keys).map_or_else(String::new, |shortcut| ctx.format_shortcut(&shortcut))
}

/// Runs the commands whose keys were pressed. A key without Ctrl or Alt belongs to the
/// field that has the keyboard.
pub(super) fn handle(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let typing = ctx.text_edit_focused();
    let blocked = app.popup().is_some();
    let mut shortcuts: Vec<_> = commands::all()
        .filter(|command| (command.enabled)(app))
        .filter_map(|command| parse(command.keys).map(|shortcut| (command, shortcut)))
        .filter(|(_, shortcut)| !typing || is_safe_while_typing(shortcut))
        .collect();
    // Ctrl+Shift+Z must be asked before Ctrl+Z, which it contains.
    shortcuts.sort_by_key(|(_, shortcut)| std::cmp::Reverse(modifier_count(shortcut.modifiers)));
    for (command, shortcut) in shortcuts {
        if !blocked && ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            actions.push(Action::Run(command.id));
        }
    }
}

/// While somebody types, letters, Delete and Ctrl+A or Ctrl+Z belong to the text.
fn is_safe_while_typing(shortcut: &KeyboardShortcut) -> bool {
    let is_function_key = shortcut.logical_key.name().starts_with('F') && shortcut.logical_key.name().len() > 1;
    let belongs_to_text = matches!(shortcut.logical_key, Key::A | Key::Z | Key::C | Key::X | Key::V | Key::D);
    is_function_key || (shortcut.modifiers.command && !belongs_to_text)
}

fn modifier_count(modifiers: Modifiers) -> u32 {
    u32::from(modifiers.command) + u32::from(modifiers.shift) + u32::from(modifiers.alt)
}
