//! Errors in Stripe's shape (<https://docs.stripe.com/api/errors>).

use serde_json::{Value, json};

/// A refusal: a status and what Stripe would say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: u16,
    kind: &'static str,
    code: Option<&'static str>,
    param: Option<String>,
    pub(super) message: String,
}

impl Refusal {
    /// 400 `invalid_request_error`.
    pub(super) fn invalid(message: impl Into<String>) -> Self {
        Self { status: 400, kind: "invalid_request_error", code: None, param: None, message: message.into() }
    }

    pub(super) fn code(self, code: &'static str) -> Self {
        Self { code: Some(code), ..self }
    }

    pub(super) fn param(self, param: impl Into<String>) -> Self {
        Self { param: Some(param.into()), ..self }
    }

    pub(super) fn unknown_parameter(name: &str) -> Self {
        Self::invalid(format!("Received unknown parameter: {name}")).code("parameter_unknown").param(name)
    }

    pub(super) fn missing(name: &str) -> Self {
        Self::invalid(format!("Missing required param: {name}.")).code("parameter_missing").param(name)
    }

    /// An object named by a parameter.
    pub(super) fn no_such(object: &str, id: &str, param: &str) -> Self {
        Self::invalid(format!("No such {object}: '{id}'")).code("resource_missing").param(param)
    }

    /// An object named by the path.
    pub(super) fn not_found(object: &str, id: &str) -> Self {
        Self { status: 404, ..Self::no_such(object, id, "id") }
    }

    pub(super) fn unauthorised() -> Self {
        Self { status: 401, ..Self::invalid("Invalid API Key provided.") }
    }

    pub(super) fn no_route(method: &str, path: &str) -> Self {
        let message = format!("Unrecognized request URL ({method}: {path}).");
        Self { status: 404, ..Self::invalid(message) }
    }

    pub(super) fn other_parameters_under_the_key() -> Self {
        let message = "Keys for idempotent requests can only be used with the same parameters they were \
                       first used with.";
        Self { kind: "idempotency_error", ..Self::invalid(message) }
    }

    /// Our own fault, such as a full disk; or one that a test asked for.
    pub(super) fn fault(message: impl Into<String>) -> Self {
        Self { status: 500, kind: "api_error", ..Self::invalid(message) }
    }

    pub(super) fn too_many_requests() -> Self {
        Self { status: 429, ..Self::invalid("Request rate limit exceeded.").code("rate_limit") }
    }

    pub(super) fn key_in_use() -> Self {
        let message = "There is currently another in-progress request using this Idempotent Key.";
        Self { status: 409, ..Self::invalid(message).code("idempotency_key_in_use") }
    }

    pub(super) fn body(&self) -> Value {
        let mut error = json!({ "type": self.kind, "message": self.message });
        if let Some(code) = self.code {
            error["code"] = code.into();
            error["doc_url"] =
                format!("https://stripe.com/docs/error-codes/{}", code.replace('_', "-")).into();
        }
        if let Some(param) = &self.param {
            error["param"] = param.as_str().into();
        }
        json!({ "error": error })
    }
}
