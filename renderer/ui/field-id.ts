/** The id of the control with this path in a form: letters, digits and dashes only. */
export const fieldId = (name: string): string => `veld-${name.replace(/[^A-Za-z0-9]+/g, '-')}`;

/** Brings a field into view and gives it the focus; false when it is not on this screen. */
export function focusField(name: string): boolean {
  const element = document.getElementById(fieldId(name));
  if (!element) return false;
  const details = element.closest('details');
  if (details) details.open = true;
  element.scrollIntoView({ block: 'center' });
  element.focus({ preventScroll: true });
  return true;
}
