DROP TABLE api_keys, shipping_methods, collections, store_variants, store_products, store_hosts, stores;
DROP FUNCTION current_tenant();
