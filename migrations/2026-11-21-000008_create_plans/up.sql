-- What merchants have subscribed to. The payment provider knows; this is a cache of it, and what each store
-- remembers of its owner's plan is a cache of this.

CREATE TABLE account_plans (
    account_id uuid PRIMARY KEY REFERENCES accounts (account_id),
    -- The account as the provider's customer. Null: a plan that was given, which nobody pays for.
    customer text CONSTRAINT account_plans_customer_key UNIQUE,
    subscription text,
    -- The provider's word; null before there is a subscription.
    status text CHECK (status IN ('incomplete', 'incomplete_expired', 'trialing', 'active', 'past_due', 'unpaid',
        'canceled', 'paused', 'unknown')),
    price text,
    past_due_since timestamptz CHECK (past_due_since IS NULL OR status = 'past_due'),
    cancel_at_period_end boolean NOT NULL DEFAULT false,
    current_period_end timestamptz,
    -- When the provider was asked. What it said later wins, in whatever order it is heard.
    checked_at timestamptz
);
ALTER TABLE account_plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_plans FORCE ROW LEVEL SECURITY;
CREATE POLICY account ON account_plans
    USING (account_id = (SELECT current_account()))
    WITH CHECK (account_id = (SELECT current_account()));

-- A store cannot look at its owner's rows, so it remembers what matters to it; a sweep mends what is out of step.
ALTER TABLE stores
    -- Its place among its owner's stores, the oldest at 0. Null: nobody owns it, and no plan limits it.
    ADD COLUMN plan_place integer CHECK (plan_place >= 0),
    ADD COLUMN subscription jsonb,
    ADD COLUMN plan_checked_at timestamptz;

GRANT SELECT, INSERT, UPDATE ON account_plans TO cartflux_app;
-- Whose customer an event is about, and which stores are out of step.
GRANT SELECT ON account_plans TO cartflux_service;
