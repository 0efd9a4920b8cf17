//! The branches of law a thing can fall under.

use super::words::closed_set;

closed_set! {
    /// The branch of law a thing falls under. Set on the ecosystem, overridden on an element.
    pub enum Sector: "sector" {
        /// Goods and services for people at home.
        Consumer => "consumer",
        /// Health care and medical devices.
        Health => "health",
        /// Road vehicles.
        Automotive => "automotive",
        /// Electricity, gas, heat and their meters.
        Energy => "energy",
        /// Factories and machinery.
        Industrial => "industrial",
        /// Electronic communications.
        Telecom => "telecom",
        /// Farming and food.
        Agriculture => "agriculture",
        /// Warning of disasters and civil protection.
        PublicWarning => "public-warning",
        /// Smart buildings and cities.
        BuildingAndCity => "building-and-city",
        /// Toys.
        Toys => "toys",
        /// Drones.
        Drones => "drones",
        /// Places of work.
        Workplace => "workplace",
        /// Public bodies.
        PublicSector => "public-sector",
        /// Rail, water and air transport.
        Transport => "transport",
        /// Drinking and waste water.
        Water => "water",
        /// Schools and training.
        Education => "education",
        /// Cloud services.
        Cloud => "cloud",
        /// Data centres, domain names, exchange points and the like.
        DigitalInfrastructure => "digital-infrastructure",
        /// Insurance and finance.
        Finance => "finance",
        /// Alarm, camera and access systems.
        SecuritySystems => "security-systems",
        /// Ships and ports.
        Maritime => "maritime",
        /// Satellites.
        Space => "space",
    }
}
