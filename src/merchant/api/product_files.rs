//! `/api/v1/stores/{id}/products/export` and `…/import`: product files.

use crate::answers::own;
use crate::edge::Edge;
use crate::error::{FieldFault, Problem};
use crate::input::CsvBody;
use crate::merchant::product_files::{Refused, exported, imported};
use crate::session::{Proven, StoreAccess};
use actix_web::{HttpResponse, web};
use commerce::product_csv::FileProblem;
use serde_json::json;

/// `GET …/export`
pub(super) async fn export(access: StoreAccess, edge: web::Data<Edge>) -> Result<HttpResponse, Problem> {
    exported(&edge, access.tenant).await
}

/// `POST …/import`
pub(super) async fn import(
    Proven { proof: access, sent: CsvBody(file) }: Proven<StoreAccess, CsvBody>,
    edge: web::Data<Edge>,
) -> Result<HttpResponse, Problem> {
    match imported(&edge, access.tenant, file).await {
        Ok(counts) => {
            Ok(own(HttpResponse::Ok())
                .json(json!({"products": counts.products, "variants": counts.variants})))
        }
        Err(Refused::File(problems)) => Err(Problem::invalid(problems.iter().map(fault).collect())),
        Err(Refused::Store(refusal)) => Err(refusal.into()),
        Err(Refused::Problem(problem)) => Err(problem),
    }
}

fn fault(problem: &FileProblem) -> FieldFault {
    let field = match &*problem.column {
        "" => format!("line {}", problem.line),
        column => format!("line {}, {column}", problem.line),
    };
    FieldFault { field, code: "invalid".into(), message: problem.message.clone() }
}
