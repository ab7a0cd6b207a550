-- Which orders need attention is asked with the list of orders. Such events are one in thousands: without this,
-- all events of the store would be read to find them. Type and tenant are compared by operators that cannot
-- leak, so row-level security lets the index be used (which it does not for the names and addresses of orders).
CREATE INDEX events_of_need ON events (tenant_id, order_id) WHERE type = 'order.needs_attention';
