import { describe, expect, test } from 'vitest';
import { drivesOf, removableDrives } from '../../../main/export/drives.ts';
import type { Device, FileSystem } from '../../../main/export/drives.ts';

/** As the library reports a laptop with Linux: an internal disk, a stick, a large USB disk, a card reader, a DVD. */
const linuxDevice = (name: string, more: Partial<Device>): Device => ({
  name,
  type: 'part',
  mount: '',
  label: '',
  size: 0,
  removable: false,
  protocol: '',
  ...more,
});
const linux: readonly Device[] = [
  linuxDevice('nvme0n1', { type: 'disk', size: 512_110_190_592, protocol: 'nvme', device: '/dev/nvme0n1' }),
  linuxDevice('sda', { type: 'disk', size: 15_518_924_800, removable: true, protocol: 'usb', device: '/dev/sda' }),
  linuxDevice('sdb', { type: 'disk', size: 2_000_398_934_016, protocol: 'usb', device: '/dev/sdb' }),
  linuxDevice('mmcblk0', { type: 'disk', size: 0, removable: true, device: '/dev/mmcblk0' }),
  linuxDevice('nvme0n1p1', { mount: '/boot/efi', size: 536_870_912, device: '/dev/nvme0n1' }),
  linuxDevice('nvme0n1p2', { mount: '/', size: 511_571_722_240, device: '/dev/nvme0n1' }),
  linuxDevice('sda1', {
    mount: '/media/mai/KIỂM PHIẾU',
    label: 'KIỂM PHIẾU',
    size: 15_517_876_224,
    device: '/dev/sda',
  }),
  linuxDevice('sdb1', { mount: '/media/mai/3f1c', size: 2_000_397_795_328, device: '/dev/sdb' }),
  linuxDevice('sdb2', { size: 100_000_000, device: '/dev/sdb' }),
  linuxDevice('sr0', { type: 'rom', mount: '/media/mai/dvd', size: 4_000_000_000, removable: true, protocol: 'usb' }),
];
const linuxFileSystems: readonly FileSystem[] = [
  { mount: '/', size: 502_468_108_288, available: 301_000_000_000, rw: true },
  { mount: '/media/mai/KIỂM PHIẾU', size: 15_502_147_584, available: 12_884_901_888, rw: true },
  { mount: '/media/mai/3f1c', size: 1_968_000_000_000, available: 5_000_000_000, rw: false },
];

/** As the library reports Windows: sizes as text, drive letters as mounts. */
const windowsDevice = (letter: string, more: Partial<Device>): Device => ({
  name: letter,
  type: 'disk',
  mount: letter,
  label: '',
  size: '',
  removable: false,
  protocol: '',
  device: '',
  ...more,
});
const windows: readonly Device[] = [
  windowsDevice('C:', { label: 'Windows', size: '255436255232', device: '\\\\.\\PHYSICALDRIVE0' }),
  windowsDevice('D:', {}),
  windowsDevice('E:', { label: 'KINGSTON', size: '31004295168', removable: true, device: '\\\\.\\PHYSICALDRIVE1' }),
  windowsDevice('F:', { size: '7998537728', removable: true, device: '\\\\.\\PHYSICALDRIVE2' }),
  windowsDevice('G:', { removable: true }),
];
const windowsFileSystems: readonly FileSystem[] = [
  { mount: 'C:', size: 255_436_255_232, available: 100_000_000_000, rw: null },
  { mount: 'E:', size: 31_004_295_168, available: 30_000_000_000, rw: true },
  { mount: 'F:', size: 7_998_537_728, available: 0, rw: false },
];

describe('removable drives', () => {
  test('of Linux: what is mounted from a stick or a USB disk, not the system, not a DVD', () => {
    expect(drivesOf(linux, linuxFileSystems)).toEqual([
      {
        path: '/media/mai/3f1c',
        name: '1968 GB',
        sizeBytes: 1_968_000_000_000,
        freeBytes: 5_000_000_000,
        readOnly: true,
      },
      {
        path: '/media/mai/KIỂM PHIẾU',
        name: 'KIỂM PHIẾU',
        sizeBytes: 15_502_147_584,
        freeBytes: 12_884_901_888,
        readOnly: false,
      },
    ]);
  });

  test('of Windows: letters as folders, unnamed sticks named by their size, empty readers left out', () => {
    expect(drivesOf(windows, windowsFileSystems)).toEqual([
      { path: 'E:\\', name: 'KINGSTON', sizeBytes: 31_004_295_168, freeBytes: 30_000_000_000, readOnly: false },
      { path: 'F:\\', name: '8 GB', sizeBytes: 7_998_537_728, freeBytes: 0, readOnly: true },
    ]);
  });

  test('a system that runs from a stick does not offer itself', () => {
    const live = [
      linuxDevice('sda', { type: 'disk', removable: true, protocol: 'usb', device: '/dev/sda' }),
      linuxDevice('sda1', { mount: '/', size: 8e9, device: '/dev/sda' }),
      linuxDevice('sda2', { mount: '/boot/efi', size: 5e8, device: '/dev/sda' }),
    ];
    expect(drivesOf(live, [])).toEqual([]);
  });

  test('a stick without partitions and without figures of its file system is offered by what is known', () => {
    const stick = linuxDevice('sdc', { type: 'disk', mount: '/mnt', size: 512e6, removable: true, device: '/dev/sdc' });
    expect(drivesOf([stick], [])).toEqual([
      { path: '/mnt', name: '512 MB', sizeBytes: 512e6, freeBytes: 0, readOnly: false },
    ]);
  });

  test('asking this computer gives a list', async () => {
    const drives = await removableDrives();
    expect(Array.isArray(drives)).toBe(true);
    for (const drive of drives) expect(drive.path).not.toBe('/');
  });
});
