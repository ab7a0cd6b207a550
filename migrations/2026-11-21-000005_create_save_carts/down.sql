DROP FUNCTION save_carts;
