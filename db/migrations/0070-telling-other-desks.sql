-- Whoever confirms signs or logs a complaint leaves word for the help desk the contact came from, where that is told.
grant select (hook_active, hook_from) on desk to redress_app;
