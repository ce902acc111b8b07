// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "LogModel.h"

#include "Days.h"
#include "faceprint/Calibration.h"

#include <algorithm>
#include <array>
#include <optional>

namespace likeness {
namespace {

struct Kind {
    std::string_view kind;
    std::optional<Decision> decision{};
};

constexpr std::array<Kind, 11> kKinds{{{""},
                                       {store::audit::kVerified},
                                       {store::audit::kVerified, Decision::Match},
                                       {store::audit::kVerified, Decision::Review},
                                       {store::audit::kVerified, Decision::NoMatch},
                                       {store::audit::kVerified, Decision::CannotTell},
                                       {store::audit::kEnrolled},
                                       {store::audit::kErased},
                                       {store::audit::kSignIn},
                                       {store::audit::kSignInFailed},
                                       {store::audit::kSettingChanged}}};

store::Time startOf(const QDate& day) {
    return store::Time(std::chrono::milliseconds(day.startOfDay().toMSecsSinceEpoch()));
}

} // namespace

LogModel::LogModel(StoreHost& host, QObject* parent)
    : GrowingList(kOnScreen, parent), m_host(host), m_export(host) {
    connect(&m_host, &StoreHost::contentChanged, this, &LogModel::onContentChanged);
    connect(&m_host, &StoreHost::operatorLeft, this, &LogModel::forget);
}

LogModel::~LogModel() {
    m_checking.request_stop();
}

QHash<int, QByteArray> LogModel::roleNames() const {
    return {{Qt::DisplayRole, "line"}};
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || role != Qt::DisplayRole) {
        return {};
    }
    const auto page = m_pages.constFind(index.row() / kPageRows);
    const auto place = static_cast<std::size_t>(index.row() % kPageRows);
    if (page == m_pages.constEnd() || place >= page->size()) {
        fetch(index.row() / kPageRows);
        return QVariant::fromValue(LogLine());
    }
    return QVariant::fromValue(page->at(place));
}

QStringList LogModel::kinds() const {
    QStringList names;
    for (const Kind& each : kKinds) {
        names.append(each.decision ? LogWording::decisionName(*each.decision)
                                   : LogWording::kindName(each.kind));
    }
    return names;
}

void LogModel::setKind(int kind) {
    if (m_kind != kind && kind >= 0 && kind < static_cast<int>(kKinds.size())) {
        m_kind = kind;
        emit filterChanged();
        reload();
    }
}

QStringList LogModel::operators() const {
    QStringList names{tr("Everybody")};
    for (const store::Operator& each : m_operators) {
        names.append(QString::fromStdString(each.name));
    }
    return names;
}

void LogModel::setOperatorIndex(int index) {
    if (m_operator != index && index >= 0 && index <= static_cast<int>(m_operators.size())) {
        m_operator = index;
        emit filterChanged();
        reload();
    }
}

void LogModel::setUntil(const QString& day) {
    if (m_until != day) {
        m_until = day;
        emit filterChanged();
        reload();
    }
}

bool LogModel::isFiltered() const {
    return m_kind != 0 || m_operator != 0 || !m_from.isEmpty() || !m_until.isEmpty() || !m_person.isEmpty();
}

void LogModel::clearFilter() {
    m_kind = 0;
    m_operator = 0;
    m_from.clear();
    m_until.clear();
    m_person.clear();
    emit filterChanged();
    reload();
}

void LogModel::setFrom(const QString& day) {
    if (m_from != day) {
        m_from = day;
        emit filterChanged();
        reload();
    }
}

void LogModel::setPerson(const QString& person) {
    if (m_person != person) {
        m_person = person;
        emit filterChanged();
        reload();
    }
}

LogQuery LogModel::query() const {
    LogQuery query;
    const Kind& kind = kKinds.at(static_cast<std::size_t>(m_kind));
    query.filter.kind = kind.kind;
    if (kind.decision) {
        query.filter.decision = name(*kind.decision);
    }
    if (m_operator > 0) {
        query.filter.operatorId = m_operators.at(static_cast<std::size_t>(m_operator) - 1).id;
    }
    if (const auto day = Days::read(m_from)) {
        query.filter.from = startOf(*day);
    }
    if (const auto day = Days::read(m_until)) {
        query.filter.until = startOf(day->addDays(1));
    }
    query.person = m_person.trimmed().toStdString();
    return query;
}

/// The store has another content, or somebody looks at it.
void LogModel::onContentChanged() {
    forgetChain();
    if (m_host.isSignedIn()) {
        readOperators();
    }
    reload();
}

void LogModel::forget() {
    forgetChain();
    m_export.forget();
    m_operators.clear();
    emit operatorsChanged();
    clearFilter();
}

void LogModel::forgetChain() {
    m_checking.request_stop();
    m_chain = Chain::Unknown;
    m_chainText = {};
    m_chainProgress = -1;
    m_problem = {};
    emit chainChanged();
}

void LogModel::readOperators() {
    m_host.ask(
        this, [](store::EnrolmentStore& store) { return store.operators(); },
        [this](const Result<std::vector<store::Operator>>& all) {
            if (!all || !m_host.isSignedIn()) {
                return;
            }
            const auto chosen = m_operator > 0 ? m_operators.at(static_cast<std::size_t>(m_operator) - 1).id
                                               : store::RowId{0};
            m_operators = *all;
            const auto found = std::ranges::find(m_operators, chosen, &store::Operator::id);
            m_operator = found == m_operators.end() ? 0 : static_cast<int>(found - m_operators.begin()) + 1;
            emit operatorsChanged();
            emit filterChanged();
        });
}

void LogModel::reload() {
    ++m_generation;
    m_asked.clear();
    if (!m_host.isSignedIn()) {
        m_pages.clear();
        m_total = 0;
        m_isLoaded = false;
        forgetRows();
        emit countChanged();
        return;
    }
    fetch(0);
}

void LogModel::fetch(int page) const {
    if (m_asked.contains(page) || !m_host.isSignedIn()) {
        return;
    }
    m_asked.insert(page);
    auto* const self = const_cast<LogModel*>(this); // what is shown stays the same until the answer
    m_host.ask(
        self,
        [query = query(), page](store::EnrolmentStore& store) {
            return readLog(store, query, static_cast<std::size_t>(page) * kPageRows, kPageRows);
        },
        [self, generation = m_generation, page](const Result<LogPage>& answer) {
            self->onPage(generation, page, answer);
        });
}

void LogModel::onPage(int generation, int page, const Result<LogPage>& answer) {
    if (generation != m_generation) {
        return;
    }
    // Nobody with this id: no lines.
    const int total = answer ? static_cast<int>(answer->total) : 0;
    const bool isAnew = page == 0 || total != m_total || !answer;
    if (page == 0) {
        m_pages.clear();
        m_asked = {0};
    }
    if (answer) {
        m_pages.insert(page, answer->lines);
    }
    if (isAnew) {
        m_total = total;
        m_isLoaded = true;
        setRows(total);
        emit countChanged();
    } else {
        tellChanged(page * kPageRows, (page + 1) * kPageRows - 1);
    }
}

void LogModel::exportTo(const QUrl& file) {
    m_export.start(query(), file);
}

} // namespace likeness
