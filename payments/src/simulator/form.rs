//! Parameters, as Stripe takes them: form-encoded, nested names in brackets.

use super::refusal::Refusal;
use actix_web::web::Query;
use std::collections::BTreeMap;

/// By full name, such as `transfer_data[destination]`. The elements of a list are numbered, whether the
/// client numbered them or wrote `[]`.
pub(super) type Params = BTreeMap<String, String>;

/// # Errors
/// Another content type than a form's, or a name given twice.
pub(super) fn read(content_type: &str, body: &[u8]) -> Result<Params, Refusal> {
    if body.is_empty() {
        return Ok(Params::new());
    }
    if !content_type.starts_with("application/x-www-form-urlencoded") {
        return Err(Refusal::invalid(
            "Invalid request (check that your POST content type is application/x-www-form-urlencoded).",
        ));
    }
    let body = std::str::from_utf8(body).map_err(|_| Refusal::invalid("Invalid request: not UTF-8."))?;
    read_pairs(body)
}

/// The same for a query string.
pub(super) fn read_pairs(text: &str) -> Result<Params, Refusal> {
    let pairs = Query::<Vec<(String, String)>>::from_query(text)
        .map_err(|_| Refusal::invalid("Invalid request: not form-encoded."))?;
    let mut params = Params::new();
    for (name, value) in pairs.into_inner() {
        let name = numbered(&params, name);
        if params.insert(name.clone(), value).is_some() {
            return Err(Refusal::invalid(format!("Received the parameter {name} twice.")).param(name));
        }
    }
    Ok(params)
}

fn numbered(params: &Params, name: String) -> String {
    let Some(list) = name.strip_suffix("[]") else { return name };
    let number_of = |index: usize| format!("{list}[{index}]");
    let free = (0..).map(number_of).find(|name| !params.contains_key(name));
    free.unwrap_or(name)
}

/// The inner names and values of `prefix[…]`.
pub(super) fn nested(params: &Params, prefix: &str) -> BTreeMap<String, String> {
    let inner =
        |name: &str| Some(name.strip_prefix(prefix)?.strip_prefix('[')?.strip_suffix(']')?.to_owned());
    params.iter().filter_map(|(name, value)| Some((inner(name)?, value.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_names_and_lists_are_kept_by_their_full_name() {
        let body = b"amount=1&metadata%5Border_id%5D=7&expand[]=a&expand[]=b+c";
        let params = read("application/x-www-form-urlencoded; charset=utf-8", body).expect("a form");
        let names: Vec<_> = params.keys().map(String::as_str).collect();
        assert_eq!(names, ["amount", "expand[0]", "expand[1]", "metadata[order_id]"]);
        assert_eq!(params["expand[1]"], "b c");
        assert_eq!(nested(&params, "metadata"), BTreeMap::from([("order_id".to_owned(), "7".to_owned())]));
    }

    #[test]
    fn json_and_names_given_twice_are_refused() {
        assert!(read("application/json", b"{}").is_err());
        assert!(read("application/x-www-form-urlencoded", b"amount=1&amount=2").is_err());
    }
}
