/** Whether the program behind the screens has ended: true from when its notices end until they come again. */
import { create } from 'zustand';

export const useHostGone = create(() => false);
