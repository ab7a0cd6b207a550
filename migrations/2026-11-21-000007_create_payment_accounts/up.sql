-- Whether sales may go to a store's account at the payment provider, as the provider last said.

-- Whoever sells already goes on: row-level security keeps an UPDATE of all stores from this role too, a default
-- does not ask it.
ALTER TABLE stores
    ADD COLUMN payments_ready boolean NOT NULL DEFAULT true,
    -- When the provider was asked. What it said later wins, in whatever order it is heard.
    ADD COLUMN payments_checked_at timestamptz;
ALTER TABLE stores ALTER COLUMN payments_ready SET DEFAULT false;

-- Not unique: nothing keeps a merchant from having the sales of several stores paid to one account.
CREATE INDEX stores_by_stripe_account ON stores (stripe_account) WHERE stripe_account IS NOT NULL;
