// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SampleWording.h"

#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace likeness {

QString SampleWording::quality(const std::map<std::string, double>& figures) {
    const QLocale locale;
    QStringList words;
    for (const auto& [name, value] : figures) {
        if (name == "detection_score") {
            words.append(tr("face %1 % sure").arg(locale.toString(100 * value, 'f', 0)));
        } else {
            words.append(tr("%1 %2").arg(QString::fromStdString(name).replace(u'_', u' '),
                                         locale.toString(value, 'g', 3)));
        }
    }
    return words.join(QStringLiteral(" · "));
}

} // namespace likeness
