//! Reading JSON that may be shaped otherwise than we know: nothing in here fails, it only finds or not.

use serde_json::Value;

/// Walks down `path`; a null at its end counts as absent.
pub(super) fn at<'json>(json: &'json Value, path: &[&str]) -> Option<&'json Value> {
    path.iter().try_fold(json, |json, name| json.get(name)).filter(|found| !found.is_null())
}

pub(super) fn text(json: &Value, path: &[&str]) -> Option<String> {
    at(json, path).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// A whole number, or one that is written as text.
pub(super) fn number(json: &Value, path: &[&str]) -> Option<i64> {
    let found = at(json, path)?;
    found.as_i64().or_else(|| found.as_str()?.parse().ok())
}

pub(super) fn flag(json: &Value, path: &[&str]) -> bool {
    at(json, path).and_then(Value::as_bool).unwrap_or(false)
}

/// An id, which Stripe writes as text or, expanded, as the whole object.
pub(super) fn id(json: &Value, path: &[&str]) -> Option<String> {
    let found = at(json, path)?;
    text(found, &[]).or_else(|| text(found, &["id"]))
}

/// The first element of a list, which Stripe writes as an array or as `{"data": […]}`.
pub(super) fn elements<'json>(json: &'json Value, path: &[&str]) -> &'json [Value] {
    let found = at(json, path);
    let array = found.and_then(Value::as_array).or_else(|| at(found?, &["data"])?.as_array());
    array.map(Vec::as_slice).unwrap_or_default()
}
