// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Retention.h"

#include "store/StorePolicy.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace likeness {
namespace {

constexpr std::chrono::hours kInterval{1};
/// In the order of `options`, whose first is "never".
constexpr std::array kDays{0, 7, 30, 90, 365};

struct Look {
    std::optional<std::chrono::days> wait;
    store::RetentionReport report;
};

Result<Look> look(store::EnrolmentStore& store) {
    const auto wait = store::retentionOf(store);
    auto report = wait ? store.applyRetention() : fail(wait);
    return report ? Result<Look>(Look{*wait, std::move(*report)}) : fail(report);
}

int optionOf(const std::optional<std::chrono::days>& wait) {
    if (!wait) {
        return 0;
    }
    const auto found = std::ranges::find(kDays, static_cast<int>(wait->count()));
    return found == kDays.end() ? -1 : static_cast<int>(found - kDays.begin()) + 1;
}

} // namespace

Retention::Retention(StoreHost& host, QObject* parent) : QObject(parent), m_host(host) {
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &Retention::apply);
    connect(&m_host, &StoreHost::stateChanged, this, &Retention::onHostChanged);
}

QStringList Retention::options() const {
    QStringList options{tr("Only when an administrator says so"), tr("As soon as it has expired")};
    for (std::size_t i = 1; i < kDays.size(); ++i) {
        options.append(tr("%n days after it expired", "", kDays.at(i)));
    }
    return options;
}

void Retention::onHostChanged() {
    if (m_host.isSignedIn() == m_isOn) {
        return;
    }
    m_isOn = m_host.isSignedIn();
    tell({});
    if (m_isOn) {
        m_timer.start();
        apply();
    } else {
        m_timer.stop();
    }
}

void Retention::apply() {
    m_host.ask(
        this, [](store::EnrolmentStore& store) { return look(store); },
        [this](const Result<Look>& looked) {
            if (!m_isOn) {
                return;
            }
            if (!looked) {
                tell([message = QString::fromStdString(looked.error().message)] {
                    return tr("People whose consent has expired could not be erased: %1").arg(message);
                });
                return;
            }
            m_current = optionOf(looked->wait);
            const auto& [erased, heldBack] = looked->report;
            if (heldBack > 0) {
                tell([count = static_cast<int>(heldBack)] {
                    return tr(
                        "%n people whose consent has expired were kept, because the clock has moved far "
                        "since the store "
                        "was last used. If it is right, erase them in the settings.",
                        "", count);
                });
            } else if (!erased.empty()) {
                tell([count = static_cast<int>(erased.size())] {
                    return tr("%n people whose consent had expired were erased.", "", count);
                });
                m_host.noteChange();
            } else {
                emit changed();
            }
        });
}

void Retention::choose(int option) {
    if (option < 0 || option > static_cast<int>(kDays.size())) {
        return;
    }
    const std::string value =
        option == 0 ? std::string("never") : std::to_string(kDays.at(static_cast<std::size_t>(option) - 1));
    m_host.ask(
        this,
        [value](store::EnrolmentStore& store) { return store.setSetting(store::kRetentionSetting, value); },
        [this](const Result<void>& set) {
            if (!set) {
                tell([error = set.error()] { return Problem::withStore(error).what(); });
                return;
            }
            m_host.noteChange();
            apply();
        });
}

void Retention::dismiss() {
    tell({});
}

void Retention::tell(const Phrase& notice) {
    m_notice = notice;
    emit changed();
}

} // namespace likeness
