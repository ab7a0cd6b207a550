DROP TABLE stripe_events, outbox, events, purchase_orders, order_lines, orders;
