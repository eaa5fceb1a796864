/** USB sticks and other removable drives that are plugged in and can be written to by the user's own hand. */
import { blockDevices, fsSize } from 'systeminformation';
import type { Systeminformation } from 'systeminformation';
import type { Drive } from '../../src/api/views.ts';

export type Device = Pick<
  Systeminformation.BlockDevicesData,
  'name' | 'type' | 'mount' | 'label' | 'removable' | 'protocol' | 'device'
> & {
  /** Text on Windows, a number elsewhere. */
  readonly size: number | string;
};
export type FileSystem = Pick<Systeminformation.FsSizeData, 'mount' | 'size' | 'available' | 'rw'>;

/** Windows asks PowerShell, which may be slow; a network drive that is gone may never answer. */
const patience = 15_000;

/** An empty list when the system does not say: a folder can always be chosen instead. */
export async function removableDrives(): Promise<readonly Drive[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    const answer = await Promise.race([Promise.all([blockDevices(), fsSize()]), late]);
    // Systems the library does not know answer null.
    return answer === null ? [] : drivesOf(answer[0] ?? [], answer[1] ?? []);
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}

/** The drives among what the system reports: mounted, removable or on USB, and not where the system itself lives. */
export function drivesOf(devices: readonly Device[], fileSystems: readonly FileSystem[]): readonly Drive[] {
  const drives = new Map<string, Drive>();
  for (const device of devices) {
    const { mount } = device;
    if (!mount || isSystemMount(mount) || !isPortable(device, devices)) continue;
    const fileSystem = fileSystems.find((other) => other.mount === mount);
    const sizeBytes = fileSystem?.size ?? (Number(device.size) || 0);
    // A card reader without a card, a stick that is locked.
    if (sizeBytes === 0) continue;
    drives.set(mount, {
      // "E:" alone would mean the folder last used on E.
      path: /^[A-Z]:$/iu.test(mount) ? `${mount}\\` : mount,
      name: device.label?.trim() || sizeName(sizeBytes),
      sizeBytes,
      freeBytes: fileSystem?.available ?? 0,
      readOnly: fileSystem?.rw === false,
    });
  }
  return [...drives.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** A partition does not say how it is connected; the disk it lies on does. Large USB disks do not call themselves removable. */
function isPortable(device: Device, devices: readonly Device[]): boolean {
  if (device.type === 'rom') return false;
  const disk = devices.find((other) => other.type === 'disk' && device.device === `/dev/${other.name}`);
  return [device, disk].some((one) => one !== undefined && (one.removable || one.protocol?.toLowerCase() === 'usb'));
}

/** A system started from a stick also lies on a removable drive. */
function isSystemMount(mount: string): boolean {
  return mount === '/' || /^\/(?:boot|efi|home|usr|var|run\/live|cdrom)(?:\/|$)/u.test(mount) || mount === '[SWAP]';
}

/** Sticks are known by the size printed on them: 16 GB. */
function sizeName(bytes: number): string {
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${Math.round(bytes / 1e9)} GB`;
}
