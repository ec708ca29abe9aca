// Roles as people read them: "Handler, Manager".
import { isRole, roles as known } from '#domain/role.ts';

export function roleNames(roles: readonly string[]): string {
  return roles.map((role) => (isRole(role) ? known[role].name : role)).join(', ');
}
