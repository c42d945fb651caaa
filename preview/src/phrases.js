// CodeMirror's own phrases in Indonesian. In English it has them itself.

import { EditorState } from "@codemirror/state";
import { language } from "./words.js";

const INDONESIAN = {
  "Find": "Cari",
  "Replace": "Ganti dengan",
  "next": "berikutnya",
  "previous": "sebelumnya",
  "all": "semua",
  "match case": "bedakan huruf besar",
  "by word": "kata utuh",
  "regexp": "pola",
  "replace": "ganti",
  "replace all": "ganti semua",
  "close": "tutup",
  "Go to line": "Ke baris",
  "go": "pergi",
  "current match": "temuan ini",
  "on line": "di baris",
  "replaced $ matches": "$ temuan diganti",
  "replaced match on line $": "temuan di baris $ diganti",
  "Fold line": "Lipat baris",
  "Unfold line": "Buka lipatan",
  "folded code": "bagian yang dilipat",
  "unfold": "buka",
  "Control character": "Tanda kendali",
  "Selection deleted": "Pilihan dihapus",
  "Completions": "Usulan",
};

/** The phrases for the language that the interface speaks. */
export const phrases = () => EditorState.phrases.of(language() === "id" ? INDONESIAN : {});
