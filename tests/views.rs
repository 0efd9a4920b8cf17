//! What views and report show of a map: needs, answers to a person, what if.

mod answers;
mod needs;
mod support;
mod what_if;
