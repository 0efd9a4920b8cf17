//! What the law says of small drawings, and what the catalogue holds.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail like tests")]

mod citations;
mod counts;
mod examples;
mod properties;
mod scenarios_ai;
mod scenarios_data;
mod scenarios_dates;
mod scenarios_health;
mod scenarios_places;
mod scenarios_reach;
mod scenarios_roles;
mod scenarios_staff;
mod support;
