//! Keys of commands: written as text in the table, read and shown here.

use egui::{Context, Event, Id, Key, KeyboardShortcut, Modifiers};

use crate::app::{Action, App, View, commands};

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
    if app.popup().is_some() {
        return;
    }
    let typing = ctx.text_edit_focused();
    let is_somewhere = ctx.memory(|memory| memory.focused().is_some());
    let mut shortcuts: Vec<_> = commands::all()
        .filter(|command| (command.enabled)(app))
        .filter_map(|command| parse(command.keys).map(|shortcut| (command, shortcut)))
        .filter(|(_, shortcut)| !typing || is_safe_while_typing(shortcut))
        .filter(|(_, shortcut)| !is_somewhere || !matches!(shortcut.logical_key, Key::Enter | Key::Tab))
        .collect();
    // Ctrl+Shift+Z must be asked before Ctrl+Z, which it contains.
    shortcuts.sort_by_key(|(_, shortcut)| std::cmp::Reverse(modifier_count(shortcut.modifiers)));
    if !typing && app.view() == View::Map {
        clipboard(ctx, app, actions);
    }
    let (letters, others): (Vec<_>, Vec<_>) = shortcuts.into_iter().partition(|(_, shortcut)| is_letter(shortcut));
    for (command, shortcut) in others {
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            actions.push(Action::Run(command.id));
        }
    }
    if let Some(id) = first_letter(ctx, &letters) {
        actions.push(Action::Run(id));
    }
}

/// Systems tell of copying and pasting as such, and not by the keys that mean it.
fn clipboard(ctx: &Context, app: &App, actions: &mut Vec<Action>) {
    let taken = ctx.input_mut(|input| {
        let at = input.events.iter().position(|event| matches!(event, Event::Copy | Event::Cut | Event::Paste(_)))?;
        Some(input.events.remove(at))
    });
    match taken {
        Some(Event::Copy) => actions.push(Action::Run("copy")),
        Some(Event::Cut) => actions.push(Action::Run("cut")),
        Some(Event::Paste(text)) if !app.document().is_read_only() => actions.push(Action::Paste(text)),
        _ => {}
    }
}

/// Takes the tabulator out of what comes in where it makes a sibling of the selected node: it would
/// lead the keyboard away from the map otherwise, before any command is asked.
pub(super) fn take_tabulator(ctx: &Context, app: &App, input: &mut egui::RawInput) -> bool {
    let makes_sibling = commands::find("add-sibling").is_some_and(|command| (command.enabled)(app));
    if !makes_sibling || app.popup().is_some() || ctx.memory(|memory| memory.focused().is_some()) {
        return false;
    }
    let is_tabulator = |event: &Event| matches!(event, Event::Key { key: Key::Tab, pressed: true, modifiers, .. } if modifiers.is_none());
    let before = input.events.len();
    input.events.retain(|event| !is_tabulator(event));
    input.events.len() != before
}

/// The command of the first letter typed in this frame. Whoever types fast, or on a slow
/// screen, has typed on before the popup of that command is there: what follows is kept
/// for it.
fn first_letter(ctx: &Context, letters: &[(&'static commands::Command, KeyboardShortcut)]) -> Option<&'static str> {
    let (id, ahead) = ctx.input(|input| {
        let mut events = input.events.iter();
        let id = events.find_map(|event| match event {
            Event::Key { key, pressed: true, modifiers, .. } if modifiers.is_none() => {
                letters.iter().find(|(_, shortcut)| shortcut.logical_key == *key).map(|(command, _)| command.id)
            }
            _ => None,
        })?;
        // The first text behind the key is the letter of the key itself.
        let texts = events.filter_map(|event| if let Event::Text(text) = event { Some(text.as_str()) } else { None });
        Some((id, texts.skip(1).collect::<String>()))
    })?;
    let now = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(ahead_id(), (now, ahead)));
    Some(id)
}

fn ahead_id() -> Id {
    Id::unique("typed-ahead")
}

/// What was typed behind the letter that opened a popup, once.
pub(super) fn take_typed_ahead(ctx: &Context) -> String {
    const PASSES: u64 = 3;
    let kept = ctx.data_mut(|data| data.remove_temp::<(u64, String)>(ahead_id()));
    kept.filter(|(pass, _)| pass + PASSES >= ctx.cumulative_pass_nr()).map(|(_, text)| text).unwrap_or_default()
}

/// Whether the key is typed like a letter: without anything held down.
fn is_letter(shortcut: &KeyboardShortcut) -> bool {
    shortcut.modifiers.is_none() && shortcut.logical_key.name().chars().count() == 1
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
