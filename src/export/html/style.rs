//! The style sheet with the colours of the map, and the policy that allows it and the script.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::diagram::look::Shade;
use crate::model::Paper;

const SHEET: &str = include_str!("page.css");

/// The whole style sheet for a paper.
pub(super) fn sheet(paper: Paper) -> String {
    let on_light = variables(Shade::on_light);
    let on_dark = variables(Shade::on_dark);
    let size = match paper {
        Paper::A4 => "A4",
        Paper::A3 => "A3",
        Paper::Letter => "letter",
    };
    format!(
        ":root{{{on_light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{on_dark}}}}}\n\
         @page{{size:{size};margin:18mm 16mm}}\n@page wide{{size:{size} landscape;margin:14mm}}\n{SHEET}"
    )
}

fn variables(colour: impl Fn(Shade) -> [u8; 3]) -> String {
    let one = |shade: Shade| {
        let [red, green, blue] = colour(shade);
        format!("--{}:#{red:02x}{green:02x}{blue:02x};", shade.code())
    };
    Shade::ALL.into_iter().map(one).collect()
}

/// A policy that lets a page use these style sheets and scripts and load nothing else.
pub(super) fn policy(styles: &[&str], scripts: &[&str]) -> String {
    let sums = |texts: &[&str]| texts.iter().map(|text| checksum(text)).collect::<Vec<_>>().join(" ");
    format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        sums(styles),
        sums(scripts)
    )
}

fn checksum(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
