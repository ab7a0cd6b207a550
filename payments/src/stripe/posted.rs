//! Requests that are written here instead of taken from async-stripe's other crates: they have few parameters, and
//! those crates have hundreds of types each, all of which would be compiled.

use std::collections::BTreeMap;
use stripe::StripeRequest;
use stripe_client_core::{RequestBuilder, StripeMethod};

/// A POST with these parameters.
pub(super) struct Posted {
    pub path: &'static str,
    pub parameters: BTreeMap<&'static str, String>,
}

impl StripeRequest for Posted {
    type Output = ();

    fn build(&self) -> RequestBuilder {
        RequestBuilder::new(StripeMethod::Post, self.path).form(&self.parameters)
    }
}
