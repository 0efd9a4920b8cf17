//! `onus catalogue show`: everything that is known of one entry.

use anyhow::{Result, bail};
use serde::Serialize;
use serde_json::{Map, Value};

use super::find::{Entry, offers};
use super::{related, show_entry};
use crate::catalogue::Catalogue;
use crate::cli::output::{Edition, Format, pretty, width};
use crate::cli::own::Own;
use crate::cli::page::Page;
use crate::cli::{Outcome, Output};

/// Show everything about a provision, an instrument, an exclusion, a role rule, a question or a role
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Its id; `onus catalogue list` tells those of provisions and instruments
    id: String,
    /// For reading or for programs
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    own: Own,
}

#[derive(Serialize)]
struct File<'a> {
    catalogue: Edition<'a>,
    entries: Vec<Value>,
}

pub(super) fn run(args: &Args, output: &mut Output) -> Result<Outcome> {
    let catalogue = args.own.catalogue()?;
    let entries = Entry::with_id(&catalogue, &args.id);
    if entries.is_empty() {
        let offers: Vec<String> = offers(&catalogue, &args.id).iter().map(|id| format!("`{id}`")).collect();
        let perhaps = if offers.is_empty() { String::new() } else { format!(" Perhaps {}.", offers.join(", ")) };
        bail!("There is no entry `{}` in the catalogue.{perhaps} `onus catalogue list` lists all.", args.id);
    }
    match args.format {
        Format::Text => {
            let pages = entries.iter().map(|entry| show_entry::write(Page::new(width()), &catalogue, *entry));
            output.push(&pages.collect::<Vec<_>>().join("\n"));
        }
        Format::Json => {
            let entries = entries.iter().map(|entry| json(&catalogue, *entry)).collect::<Result<_>>()?;
            output.push_raw(&pretty(&File { catalogue: Edition::of(&catalogue), entries })?);
        }
    }
    Ok(Outcome::Fine)
}

/// The entry as it stands in its file, and what it is.
fn json(catalogue: &Catalogue, entry: Entry<'_>) -> Result<Value> {
    let mut value = Map::new();
    value.insert("kind".to_owned(), entry.kind().into());
    value.insert("id".to_owned(), entry.id().into());
    if let Some(instrument) = entry.instrument() {
        value.insert("instrument".to_owned(), instrument.id.as_str().into());
    }
    value.insert("own".to_owned(), catalogue.own.get(entry.id()).map(String::as_str).into());
    value.insert("overridden_by".to_owned(), catalogue.overridden.get(entry.id()).map(String::as_str).into());
    if let Entry::Provision(instrument, provision) = entry {
        let exclusions = related::exclusions(instrument, provision);
        value.insert("cite".to_owned(), instrument.cite(&provision.citation).into());
        value.insert("link".to_owned(), instrument.link_of(provision).into());
        value.insert("reviewed".to_owned(), instrument.reviewed_on(provision).to_string().into());
        value.insert("exclusions".to_owned(), exclusions.iter().map(|one| one.id.as_str()).collect());
    }
    let written = match entry {
        Entry::Instrument(one) => serde_json::to_value(one)?,
        Entry::Provision(_, one) => serde_json::to_value(one)?,
        Entry::Exclusion(_, one) => serde_json::to_value(one)?,
        Entry::RoleRule(_, one) => serde_json::to_value(one)?,
        Entry::Question(_, one) => serde_json::to_value(one)?,
        Entry::Role(_, one) => serde_json::to_value(one)?,
    };
    value.insert("entry".to_owned(), written);
    Ok(Value::Object(value))
}
