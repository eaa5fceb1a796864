/** The thread in which a key file is opened: answers once and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { keyBagsIn } from './key-bags.ts';
import type { KeyFile } from './key-file.ts';

parentPort!.postMessage(keyBagsIn(workerData as KeyFile));
