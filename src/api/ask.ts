/** What every part of the contract asks with. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { RefusalCode } from '../refusal.ts';
import * as input from './inputs.ts';
import { refusedStatus } from './transport.ts';

const refusalData = z.object({ code: z.custom<RefusalCode>(), params: z.record(z.string(), z.unknown()) });

/** Every procedure may answer with a refusal: a code and the facts of its sentence. */
export const ask = oc.errors({ REFUSED: { status: refusedStatus, data: refusalData } });
export const round = z.object({ roundId: input.rowId });
