//! Every message has words and every word is used.
