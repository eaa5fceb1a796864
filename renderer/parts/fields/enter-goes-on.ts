import type { KeyboardEvent } from 'react';

/**
 * In a field of several lines Enter goes on, as everywhere, and Shift Enter begins a line. While an input method composes, Enter
 * belongs to it.
 */
export function enterGoesOn(goOn: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    goOn();
  };
}
