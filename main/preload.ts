/**
 * The only code between a sandboxed page and the main process: it hands over one message port, on which the desk's
 * contract is spoken, and gives the page nothing else. Built as CommonJS, as a sandboxed preload must be.
 */
import { ipcRenderer } from 'electron';
import { portMessage } from '../src/api/transport.ts';

function forwardPort(event: MessageEvent): void {
  if (event.source !== window || event.data !== portMessage) return;
  const [port] = event.ports;
  if (port === undefined) return;
  window.removeEventListener('message', forwardPort);
  ipcRenderer.postMessage(portMessage, null, [port]);
}

window.addEventListener('message', forwardPort);
