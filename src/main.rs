//! Onus, the program: reads arguments, clock and environment and hands over to the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    let outside =
        onus::cli::Outside { today: now().date(), now: || now().strftime("%Y-%m-%d %H:%M").to_string(), user: user() };
    onus::cli::run(std::env::args_os(), outside)
}

#[expect(clippy::disallowed_methods, reason = "the clock is read here and nowhere else")]
fn now() -> jiff::Zoned {
    jiff::Zoned::now()
}

#[expect(clippy::disallowed_methods, reason = "the environment is read here and nowhere else")]
fn user() -> String {
    ["USER", "USERNAME"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_else(|| "somebody".to_owned())
}
