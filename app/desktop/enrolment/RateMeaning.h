// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "EngineHost.h"
#include "StoreHost.h"

namespace likeness {

/// What a store's target rates mean with the model that runs: for strangers, and for the right people whom
/// they keep out. Lives on the GUI thread.
class RateMeaning : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(QString match READ match NOTIFY changed FINAL)
    Q_PROPERTY(QString review READ review NOTIFY changed FINAL)

  public:
    /// Both must outlive this.
    RateMeaning(EngineHost& engines, StoreHost& host, QObject* parent = nullptr);

    /// A few sentences each; what is not known is not in them.
    [[nodiscard]] QString match() const;
    [[nodiscard]] QString review() const;

  signals:
    void changed();

  private:
    /// What a rate costs the right people, and whether it was measured.
    struct Price {
        QString rejected;      ///< "3.1 %"; empty where the pack does not tell.
        QString qualification; ///< That the rate is beyond what was measured, or cannot be had; mostly empty.
    };
    [[nodiscard]] Price priceOf(FalseMatchRate rate) const;

    EngineHost& m_engines;
    StoreHost& m_host;
};

} // namespace likeness
