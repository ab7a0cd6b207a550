//! What staff do to stores. What goes through a store's actor is written down before it is done, and its outcome
//! afterwards: the log names whoever tried, even if this process dies in between.

use super::StaffAccounts;
use crate::command::Arrangement;
use crate::error::StoreError;
use commerce::ids::{EffectId, TenantId};
use commerce::store::Suspension;
use persistence::staff::audit::{self, Deed};
use persistence::staff::sessions::StaffSession;
use persistence::staff::stuck;
use serde_json::{Value, json};

impl StaffAccounts {
    /// Closes a store: nobody is shown it and nothing is sold. What was paid for goes on.
    ///
    /// # Errors
    /// No such store; it could not be written down, or not be done.
    pub async fn suspend(
        &self,
        staff: &StaffSession,
        tenant: TenantId,
        reason: String,
    ) -> Result<(), StoreError> {
        let suspension = Suspension { since: self.clock().now(), reason: reason.clone() };
        let wanted = Arrangement::Suspend(suspension);
        self.arrange(staff, tenant, "store.suspend", wanted, json!({"reason": reason})).await
    }

    /// Opens it again.
    ///
    /// # Errors
    /// As [`StaffAccounts::suspend`].
    pub async fn restore(&self, staff: &StaffSession, tenant: TenantId) -> Result<(), StoreError> {
        self.arrange(staff, tenant, "store.restore", Arrangement::Restore, json!({})).await
    }

    async fn arrange(
        &self,
        staff: &StaffSession,
        tenant: TenantId,
        action: &'static str,
        wanted: Arrangement,
        mut details: Value,
    ) -> Result<(), StoreError> {
        // The log names only stores that there are.
        self.0.stores.view(tenant).await?;
        let deed = |details| Deed { staff: Some(staff.staff), action, tenant: Some(tenant), details };
        details["step"] = json!("begun");
        self.write_down(deed(details)).await?;
        let done = self.0.stores.arrange(tenant, wanted).await;
        let outcome = match &done {
            Ok(()) => json!({"step": "done"}),
            Err(error) => json!({"step": "failed", "problem": error.to_string()}),
        };
        let written = self.write_down(deed(outcome)).await;
        done.and(written)
    }

    async fn write_down(&self, deed: Deed) -> Result<(), StoreError> {
        let mut tx = self.database().system().await?;
        match audit::write(&mut tx, deed, self.clock().now()).await {
            Ok(()) => Ok(tx.commit().await?),
            Err(error) => {
                tx.roll_back().await;
                Err(error.into())
            }
        }
    }

    /// A promise that was given up or tried often is tried again now.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]: it has been kept meanwhile.
    pub async fn try_now(
        &self,
        staff: &StaffSession,
        tenant: TenantId,
        effect: EffectId,
    ) -> Result<(), StoreError> {
        let now = self.clock().now();
        let mut tx = self.database().system().await?;
        let promised = async {
            let kind = stuck::try_now(&mut tx, tenant, effect, now).await?;
            if let Some(kind) = &kind {
                let details = json!({"effect": effect, "kind": kind});
                let staff = Some(staff.staff);
                let deed = Deed { staff, action: "effect.retried", tenant: Some(tenant), details };
                audit::write(&mut tx, deed, now).await?;
            }
            Ok::<_, persistence::DbError>(kind)
        };
        let promised = promised.await;
        match promised {
            Ok(Some(_)) => {
                tx.commit().await?;
                self.0.stores.runtime().effects_promised.notify_one();
                Ok(())
            }
            Ok(None) => {
                tx.roll_back().await;
                Err(StoreError::NotFound("effect"))
            }
            Err(error) => {
                tx.roll_back().await;
                Err(error.into())
            }
        }
    }
}
