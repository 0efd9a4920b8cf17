//! One table of commands; it feeds menus, shortcuts and the manual.
//!
//! A row points at a function in the file of its menu. To add a command: one row and one
//! function in that file, and its words in `assets/lang`.

mod align;
mod arrange;
mod check;
mod edit;
mod export;
mod file;
mod focus;
mod help;
mod insert;
mod overlay;
mod settings;
mod view;

use super::App;

/// Something a user can ask for by menu or key.
pub struct Command {
    /// Its name in code.
    pub id: &'static str,
    /// The message id of its label.
    pub label: &'static str,
    /// The message id of what it does, in a sentence.
    pub help: &'static str,
    /// The key that runs it, such as `Ctrl+Shift+S`; `Ctrl` stands for ⌘ on a Mac. Empty where it has none.
    pub keys: &'static str,
    /// The menu it stands in.
    pub menu: Menu,
    /// Whether it can be run now.
    pub enabled: fn(&App) -> bool,
    /// Runs it.
    pub run: fn(&mut App),
}

/// The menus, from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// Files.
    File,
    /// Changes.
    Edit,
    /// What is shown.
    View,
    /// New things.
    Insert,
    /// Findings.
    Check,
    /// Taking things away.
    Export,
    /// Where selected nodes stand; within [`Menu::Edit`].
    Place,
    /// What stands out on the map; within [`Menu::View`].
    Focus,
    /// For which question the map is read; within [`Menu::View`].
    Overlay,
    /// Light or dark; within [`Menu::View`].
    Theme,
    /// Explanations.
    Help,
}

impl Menu {
    /// All menus, from left to right.
    pub const ALL: [Self; 7] =
        [Self::File, Self::Edit, Self::View, Self::Insert, Self::Check, Self::Export, Self::Help];

    /// The menus within this one.
    pub fn inner(self) -> &'static [Self] {
        match self {
            Self::Edit => &[Self::Place],
            Self::View => &[Self::Overlay, Self::Focus, Self::Theme],
            _ => &[],
        }
    }

    /// Its name.
    pub fn label(self) -> String {
        crate::lang::t(match self {
            Self::File => "menu-file",
            Self::Edit => "menu-edit",
            Self::View => "menu-view",
            Self::Insert => "menu-insert",
            Self::Check => "menu-check",
            Self::Export => "menu-export",
            Self::Place => "menu-place",
            Self::Focus => "menu-focus",
            Self::Overlay => "menu-overlay",
            Self::Theme => "menu-theme",
            Self::Help => "menu-help",
        })
    }
}

/// All commands, menu by menu.
pub fn all() -> impl Iterator<Item = &'static Command> {
    let menus = [
        file::COMMANDS,
        edit::COMMANDS,
        align::COMMANDS,
        view::COMMANDS,
        focus::COMMANDS,
        overlay::COMMANDS,
        settings::COMMANDS,
        arrange::COMMANDS,
        insert::COMMANDS,
        check::COMMANDS,
        export::COMMANDS,
        help::COMMANDS,
    ];
    menus.into_iter().flatten()
}

/// The command with this id.
pub fn find(id: &str) -> Option<&'static Command> {
    all().find(|command| command.id == id)
}

/// Runs the command with this id where it can be run now.
pub fn run(app: &mut App, id: &str) {
    match find(id) {
        Some(command) if (command.enabled)(app) => {
            app.note_command(command.id);
            (command.run)(app);
        }
        Some(_) => {}
        None => log::error!("no command `{id}`"),
    }
}

fn always(_: &App) -> bool {
    true
}

fn can_edit(app: &App) -> bool {
    !app.document().is_read_only()
}

fn has_selection(app: &App) -> bool {
    can_edit(app) && app.selection().lead().is_some()
}

fn has_selected_nodes(app: &App) -> bool {
    can_edit(app) && app.selection().nodes().next().is_some()
}
