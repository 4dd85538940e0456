const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Stands first on every page of a demonstration (rules, section 7). */
export const SIMULATION = `<aside class="simulation" aria-label="Simulasi">
<p><strong>SIMULASI</strong> Semua orang dan nilai di sini rekaan. <span lang="en">All people and scores here are made up.</span></p>
</aside>
`;
