//! Automatic placement: ecosystem to positions.
