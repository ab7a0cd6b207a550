//! Which parameters a request may have, and of which type: the part of Stripe's description of its API
//! (version 2026-09-30.endive) that the simulator understands.
//!
//! A parameter that Stripe has and the simulator does not is refused too. That is stricter than Stripe,
//! and better than a parameter that is taken and has no effect.

use super::form::Params;
use super::refusal::Refusal;

pub(super) struct Schema {
    /// A `*` stands for any one name in brackets. Names that are not optional come with a mark.
    pub(super) parameters: &'static [(&'static str, Kind, Need)],
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    Optional,
    Required,
    /// Required as soon as another parameter with the same name before the bracket is there.
    WithSiblings,
}

#[derive(Clone, Copy)]
pub(super) enum Kind {
    Integer,
    Boolean,
    /// At most so many characters, at least one.
    Text(usize),
    OneOf(&'static [&'static str]),
    /// <https://docs.stripe.com/api/metadata>: an empty value takes a key away.
    Metadata,
}

const LONGEST_METADATA_NAME: usize = 40;
const LONGEST_METADATA_VALUE: usize = 500;
const MOST_METADATA: usize = 50;

impl Schema {
    /// # Errors
    /// The first parameter that Stripe would refuse.
    pub(super) fn check(&self, params: &Params) -> Result<(), Refusal> {
        for (name, value) in params {
            let known = self.parameters.iter().find(|(pattern, ..)| matches(pattern, name));
            let (_, kind, _) = known.ok_or_else(|| Refusal::unknown_parameter(name))?;
            kind.check(name, value)?;
        }
        for (name, _, need) in self.parameters {
            let needed = match need {
                Need::Optional => false,
                Need::Required => true,
                Need::WithSiblings => params.keys().any(|given| given != name && top(given) == top(name)),
            };
            if needed && !params.contains_key(*name) {
                return Err(Refusal::missing(name));
            }
        }
        if params.keys().filter(|name| top(name) == "metadata").count() > MOST_METADATA {
            return Err(Refusal::invalid("Metadata has more than 50 keys.").param("metadata"));
        }
        Ok(())
    }
}

impl Kind {
    fn check(self, name: &str, value: &str) -> Result<(), Refusal> {
        let refusal = |what: &str| Refusal::invalid(format!("Invalid {what}: {name}")).param(name);
        let too_long = |text: &str, most: usize| text.chars().count() > most;
        match self {
            Kind::Metadata => {
                let own_name = name.trim_start_matches("metadata[").trim_end_matches(']');
                if too_long(own_name, LONGEST_METADATA_NAME) || too_long(value, LONGEST_METADATA_VALUE) {
                    return Err(refusal("metadata"));
                }
            }
            _ if value.is_empty() => {
                return Err(refusal("empty string").code("parameter_invalid_empty"));
            }
            Kind::Integer if value.parse::<i64>().is_err() => {
                return Err(refusal("integer").code("parameter_invalid_integer"));
            }
            Kind::Boolean if !["true", "false"].contains(&value) => return Err(refusal("boolean")),
            Kind::Text(most) if too_long(value, most) => return Err(refusal("string, it is too long")),
            Kind::OneOf(words) if !words.contains(&value) => return Err(refusal("value")),
            _ => {}
        }
        Ok(())
    }
}

fn top(name: &str) -> &str {
    name.split('[').next().unwrap_or(name)
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((before, after)) => name
            .strip_prefix(before)
            .and_then(|rest| rest.strip_suffix(after))
            .is_some_and(|inner| !inner.is_empty() && !inner.contains(['[', ']'])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::form::read_pairs;

    const SCHEMA: Schema = Schema {
        parameters: &[
            ("amount", Kind::Integer, Need::Required),
            ("transfer_data[destination]", Kind::Text(20), Need::WithSiblings),
            ("transfer_data[amount]", Kind::Integer, Need::Optional),
            ("metadata[*]", Kind::Metadata, Need::Optional),
        ],
    };

    fn check(query: &str) -> Result<(), Refusal> {
        SCHEMA.check(&read_pairs(query).expect("a query"))
    }

    #[test]
    fn what_the_schema_knows_passes() {
        assert_eq!(check("amount=1&metadata[a]=&transfer_data[destination]=acct_1"), Ok(()));
    }

    #[test]
    fn unknown_missing_and_badly_typed_parameters_are_refused() {
        for wrong in [
            "",
            "amount=1&colour=red",
            "amount=",
            "amount=1.5",
            "amount=1&metadata=x",
            "amount=1&metadata[a][b]=x",
            "amount=1&transfer_data[amount]=1",
        ] {
            assert!(check(wrong).is_err(), "{wrong:?} was accepted");
        }
    }
}
