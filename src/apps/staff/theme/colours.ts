// The colours of the staff app, each a scale from the palest (0) to the deepest (9).
// Petrol is the one accent; brick, ochre, moss and slate carry a meaning that is always also said in words.
// Invariant: shade 7 on white and shade 9 on shade 1 reach 4.5 : 1 or better (WCAG 2.2 AA).
import type { MantineColorsTuple } from '@mantine/core';

type Scale = MantineColorsTuple;

export const petrol: Scale = [
  '#eef6f7',
  '#d9eaec',
  '#b5d5d9',
  '#8bbdc3',
  '#68abb3',
  '#3f8d97',
  '#227681',
  '#0f5f6a',
  '#0b4c55',
  '#083a41',
];
export const stone: Scale = [
  '#faf9f7',
  '#f4f2ee',
  '#e9e6e0',
  '#dad6ce',
  '#c2bdb3',
  '#8f8a81',
  '#68645c',
  '#56534c',
  '#3b3934',
  '#24231f',
];
export const night: Scale = [
  '#e9e7e2',
  '#cfccc5',
  '#aeaca6',
  '#8b8a85',
  '#474c4e',
  '#363b3d',
  '#25292b',
  '#1c2022',
  '#171a1b',
  '#0e1011',
];
export const brick: Scale = [
  '#fdf1ee',
  '#fbdfd8',
  '#f5bfb4',
  '#ec988a',
  '#e58373',
  '#d14f3e',
  '#ba3526',
  '#9c2a1d',
  '#7f2218',
  '#611a12',
];
export const ochre: Scale = [
  '#fdf6e7',
  '#faebc8',
  '#f2d591',
  '#e6bb58',
  '#dbaa3c',
  '#b98413',
  '#8d6105',
  '#7a5200',
  '#613f00',
  '#4a3000',
];
export const moss: Scale = [
  '#f0f7ef',
  '#dfeedd',
  '#bddcb9',
  '#94c48f',
  '#76b371',
  '#4a9047',
  '#337532',
  '#265d27',
  '#1d4a1f',
  '#163818',
];
export const slate: Scale = [
  '#eff4fa',
  '#dde7f4',
  '#bacfe7',
  '#90b1d6',
  '#779fcc',
  '#4776ad',
  '#325e94',
  '#264b79',
  '#1d3a60',
  '#152b48',
];
