//! One way to write SQL: a struct whose fields are the parameters, with the text around them.
//!
//! `diesel::sql_query` prepares its text anew at every call; a struct with a `QueryId` is prepared once
//! per connection. The text is constant, the parameters are always bound, and the types of both sides
//! are written down.

use crate::DbError;

/// The only row of a statement that always has one.
pub(crate) fn only<R>(rows: Vec<R>, what: &'static str) -> Result<R, DbError> {
    rows.into_iter().next().ok_or(DbError::Decode { what, detail: "no row came back".to_owned() })
}

/// Defines a statement: its parameters are the struct's fields, its text stands between them.
///
/// ```ignore
/// statement! {
///     /// Carts of the given ids.
///     LoadCarts "loading carts" -> (Uuid => uuid::Uuid, Jsonb => Value);
///     "SELECT id, lines FROM carts WHERE tenant_id = " tenant: Uuid => uuid::Uuid,
///     " AND id = ANY(" ids: Array<Uuid> => Vec<uuid::Uuid>,
///     ")"
/// }
/// let rows = LoadCarts { tenant, ids }.rows(tx).await?;
/// ```
macro_rules! statement {
    (
        $(#[$doc:meta])*
        $name:ident $doing:literal -> ();
        $($text:tt)*
    ) => {
        statement!(@fragment $(#[$doc])* $name; $($text)*);

        impl $name {
            /// Runs it and returns how many rows it touched.
            async fn run(self, tx: &mut impl $crate::Transaction) -> Result<usize, $crate::DbError> {
                let result = diesel_async::RunQueryDsl::execute(self, tx.connection()).await;
                tx.checked($doing, result)
            }
        }
    };
    (
        $(#[$doc:meta])*
        $name:ident $doing:literal -> ($($out_sql:ty => $out:ty),+);
        $($text:tt)*
    ) => {
        statement!(@fragment $(#[$doc])* $name; $($text)*);

        impl diesel::query_builder::Query for $name {
            type SqlType = ($($out_sql,)+);
        }

        impl $name {
            /// Runs it and returns its rows.
            async fn rows(self, tx: &mut impl $crate::Transaction) -> Result<Vec<($($out,)+)>, $crate::DbError> {
                let result = diesel_async::RunQueryDsl::load::<($($out,)+)>(self, tx.connection()).await;
                tx.checked($doing, result)
            }
        }
    };
    (
        @fragment $(#[$doc:meta])* $name:ident;
        $head:literal $($field:ident: $sql_type:ty => $rust:ty, $text:literal)*
    ) => {
        $(#[$doc])*
        #[derive(Debug)]
        struct $name { $($field: $rust,)* }

        impl diesel::query_builder::QueryFragment<diesel::pg::Pg> for $name {
            fn walk_ast<'b>(
                &'b self,
                mut out: diesel::query_builder::AstPass<'_, 'b, diesel::pg::Pg>,
            ) -> diesel::QueryResult<()> {
                out.push_sql($head);
                $(
                    out.push_bind_param::<$sql_type, $rust>(&self.$field)?;
                    out.push_sql($text);
                )*
                Ok(())
            }
        }

        impl diesel::query_builder::QueryId for $name {
            type QueryId = $name;
            const HAS_STATIC_QUERY_ID: bool = true;
        }
    };
}
