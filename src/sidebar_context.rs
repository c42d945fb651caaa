//! The cards of the page that is drawn, so that a mention deep in a text can show one. A context of
//! its own, because only articles have it.

use std::sync::Arc;

use warta_page::sidebar::Sidebar;

/// The sidebar of the article that is being drawn.
#[derive(Debug, Clone)]
pub struct SidebarCards(pub Arc<Sidebar>);
