//! Words before the name of a person: titles, offices, and what somebody is to others.

/// Titles that belong to a name, as sources write them into it: academic, religious, military, and forms of
/// address. Sorting by name passes over them, and so does the search for a name in a text.
pub(super) const TITLES: &str = "prof profesor professor dr dra drs drg drh ir hc apt ns ners h hj haji \
    hajah hajjah kh kiai kyai nyai tgh tgk tgkh teungku gus ajengan syekh syaikh sheikh ust ustad ustadz \
    ustaz ustazah ustadzah pendeta pdt pastor romo suster bruder rev reverend hon jenderal jend letjen \
    mayjen brigjen irjen komjen kombes kombespol pol akbp kompol akp iptu ipda aipda aiptu bripka brigadir \
    briptu bripda kolonel kol letkol mayor kapten kapt lettu letda peltu pelda serma serka sertu serda \
    sersan kopral prajurit laksamana laksdya laksda laksma marsekal marsdya marsda marsma purn ret alm \
    almh almarhum almarhumah mendiang pak bapak bpk bu ibu sdr sdri ny tn mr mrs ms mx sir dame gen lt \
    col maj capt sgt";

/// Those of them that shops and dishes are named with as well: "Bakso Pak …".
pub(super) const FORMS_OF_ADDRESS: &str = "pak bapak bpk bu ibu bung mas mbak mba kang bang abang kak mbah \
    cak neng nduk haji hajah hajjah h hj tuan nyonya nona ny tn om tante mak abah nenek kakek wak uda uni \
    mr mrs ms miss";

/// Titles that are first names as well: before a name of several words only.
pub(super) const NOBLE: &str = "andi teuku tengku raden datuk";

/// Offices, occupations and relations.
pub(super) const OFFICES: &str = "bupati wakil wabup wawali wagub wali walikota gubernur presiden wapres \
    menteri wamen mendagri menkeu menag menkes mensos menhub menko ketua waketum wakaket ketum sekretaris \
    sekjen wasekjen sekda sekwan sekdes bendahara bendum anggota calon cabup cawabup cagub cawagub cawali \
    cawawali cawalkot capres cawapres caleg bacaleg bacalon bacabup bacawabup bacagub bacawagub bacawali cakada \
    bacakada cakades paslon bapaslon bacapaslon kandidat petahana mantan eks kepala camat lurah kades kadus keuchik geuchik \
    wali perbekel direktur dirut dirjen \
    manajer pemimpin pimpinan pendiri plt plh pj pjs pjbt penjabat kapolres wakapolres kapolresta \
    kapolrestabes kapolda wakapolda kapolri kapolsek kasat kasatreskrim kanit kabareskrim kabid kabag kasi \
    kasubag kadis kadin kakanwil pangdam kasdam danrem dandim danramil danlanal danlanud babinsa kajari \
    kajati hakim jaksa jubir koordinator komisioner penasihat staf ajudan politisi politikus legislator \
    senator kader pengamat akademisi dosen guru rektor dekan peneliti pakar ahli budayawan sejarawan \
    sosiolog ekonom tokoh advokat pengacara kuasa juru wartawan jurnalis aktivis pengusaha artis \
    penyanyi aktor aktris pelatih pemain atlet dokter perawat bidan petani nelayan pedagang sopir \
    saksi pelapor terlapor tersangka terdakwa terpidana korban penggugat tergugat pemohon termohon \
    pengasuh dai mubalig uskup bung mas mbak mba kang bang abang kak mbah cak neng \
    nduk encik tuan nyonya nona saudara saudari ning habib miss lord lady om tante mak abah buya abuya nenek kakek ayahanda ibunda \
    wak uda uni bli daeng puang karaeng datu inf arm arh kav czi tim pasangan istri suami anak ayah ibu kubu keluarga \
    almarhum bos \
    president vice mayor governor minister prime chairman chairwoman chair chairperson chief leader \
    candidate councillor councilman councilwoman councilmember cllr alderman congressman congresswoman \
    assemblyman assemblywoman mp mep rep representative sen gov judge justice director secretary \
    treasurer speaker spokesman spokeswoman spokesperson commissioner inspector superintendent sergeant \
    lieutenant captain major colonel general admiral ambassador attorney lawyer deputy regent incumbent \
    former independent doctor bishop archbishop lawmaker legislators councillors candidates politician \
    activist journalist businessman businesswoman";

/// Words within the name of an office, between its first word and the name of who holds it: "Kepala Dinas
/// Perhubungan …".
pub(super) const UNITS: &str = "dinas badan kantor komisi fraksi bidang bagian divisi seksi satuan biro lembaga \
    tim panitia forum dewan komite majelis departemen kementerian direktorat inspektorat sekretariat \
    kejaksaan pengadilan mahkamah satpol unit subbagian bappeda satgas pokja asisten staf partai ikatan \
    asosiasi persatuan serikat himpunan aliansi koalisi pemenangan reskrim resnarkoba intelkam lantas \
    penyidikan hukum bicara daerah negeri agama sosial luar dalam agraria umum jenderal khusus office department agency commission committee council board";

/// Bodies that are mostly known by their letters, before the name of somebody who belongs to them.
pub(super) const ACRONYMS: &str = "dpr mpr dpd dprd dprk dpra kpu kpud kip bawaslu panwaslu panwaslih ppk pps \
    kpps ptps tni polri ri ad al au pol mui nu pbnu pwnu pcnu pwi aji pgri kadin hipmi apindo knpi bem hmi \
    pmii gmni gmki imm apdesi papdesi ppdi rt rw bpd lpm mk kpk bpk kejari kejati bpbd bnn bps bkd bpkad";
