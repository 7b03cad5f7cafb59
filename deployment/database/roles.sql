-- Run once by the database's administrator, before the portal's first start, on PostgreSQL 15 or later:
--   psql -v owner_password="'…'" -v app_password="'…'" -f roles.sql
-- todoke_owner owns the schema and migrates; todoke_app is what the portal runs as: it owns nothing and cannot bypass
-- row-level security.
create role todoke_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :owner_password;
create role todoke_app login nosuperuser nocreatedb nocreaterole nobypassrls password :app_password;
create database todoke owner todoke_owner encoding 'UTF8' locale 'C' template template0;
revoke all on database todoke from public;
grant connect on database todoke to todoke_app;
