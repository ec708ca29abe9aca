// Routes about teams: everyone who is here may read them, those who manage people change them.
import { z } from 'zod';
import { perform } from '#handling/command.ts';
import { addTeam } from '#handling/access/add-team.ts';
import { changeTeam } from '#handling/access/change-team.ts';
import { closeTeam } from '#handling/access/close-team.ts';
import { markSpecialist } from '#handling/access/mark-specialist.ts';
import { Team, TeamPage, teamPage, teams } from '#views/access/teams.ts';
import { route } from '../route.ts';

const params = z.object({ id: z.uuid() });

export const teamRoutes = [
  route({
    method: 'GET',
    path: '/api/teams',
    tag: 'People',
    summary: 'List the teams and who belongs to them',
    reply: z.array(Team),
    scope: 'read',
    handle: ({ house, actor }) => teams(house.db, actor),
  }),
  route({
    method: 'POST',
    path: '/api/teams',
    tag: 'People',
    summary: 'Add a team',
    body: addTeam.input,
    reply: params,
    scope: 'administer',
    handle: ({ house, actor, key, body }) => perform(house, addTeam, body, { actor, key }),
  }),
  route({
    method: 'GET',
    path: '/api/teams/:id',
    tag: 'People',
    summary: 'Read a team and its history',
    params,
    reply: TeamPage,
    scope: 'read',
    handle: ({ house, actor, params }) => teamPage(house.db, actor, params.id),
  }),
  route({
    method: 'PUT',
    path: '/api/teams/:id',
    tag: 'People',
    summary: 'Change a team’s name and members',
    params,
    body: changeTeam.input.omit({ team: true }),
    reply: z.object({ version: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, changeTeam, { ...body, team: params.id }, { actor, key }),
  }),
  route({
    method: 'PUT',
    path: '/api/teams/:id/specialist',
    tag: 'People',
    summary: 'Mark a team as a specialist unit, or take the mark away',
    params,
    body: markSpecialist.input.omit({ team: true }),
    reply: z.object({ version: z.number().int() }),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, markSpecialist, { ...body, team: params.id }, { actor, key }),
  }),
  route({
    method: 'POST',
    path: '/api/teams/:id/close',
    tag: 'People',
    summary: 'Close a team that has no open complaints',
    params,
    body: closeTeam.input.omit({ team: true }),
    reply: z.object({}),
    scope: 'administer',
    handle: ({ house, actor, key, params, body }) => perform(house, closeTeam, { ...body, team: params.id }, { actor, key }),
  }),
];
