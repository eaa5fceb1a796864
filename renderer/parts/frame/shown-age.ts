/** How long ago something was: whole seconds below a minute in steps of ten, then minutes, then hours. */
export function ageOf(
  iso: string,
  now: number,
): { readonly unit: 'now' | 'seconds' | 'minutes' | 'hours'; readonly count: number } {
  const seconds = Math.max(0, Math.floor((now - new Date(iso).getTime()) / 1000));
  if (seconds < 10) return { unit: 'now', count: 0 };
  if (seconds < 60) return { unit: 'seconds', count: Math.floor(seconds / 10) * 10 };
  if (seconds < 3600) return { unit: 'minutes', count: Math.floor(seconds / 60) };
  return { unit: 'hours', count: Math.floor(seconds / 3600) };
}
