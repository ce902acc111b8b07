// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "base/Liveness.h"
#include "image/Image.h"
#include "store/Clock.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMetaType>
#include <QtCore/QString>

#include <QtGui/QImage>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <optional>
#include <variant>

class QMimeData;

namespace likeness {

/// Where one picture comes from: a file, the bytes of a file, pixels that another program handed over, or a
/// still of the camera.
struct PictureSource {
    using Content = std::variant<std::filesystem::path, QByteArray, QImage, Image>;
    QString name; ///< For people: the file's name, or "Pasted picture".
    Content content;
    std::optional<store::SteadyTime> taken{}; ///< By a camera; what is no still is chosen when it is opened.
    LivenessEvidence liveness{};              ///< What was checked before it was taken.
};

/// What somebody dropped or pasted. A value; made from MIME data without decoding anything, so it may be made
/// on the GUI thread.
class IncomingPictures {
    Q_GADGET
    QML_VALUE_TYPE(incomingPictures)

  public:
    enum class Kind {
        Pictures,    ///< At least one source.
        NotPictures, ///< Text, folders' contents, anything else.
        Remote,      ///< Only addresses on the net, which an offline program does not fetch.
    };

    IncomingPictures() = default;
    /// Files win over pixels, and encoded bytes over a decoded picture, since they are what was really sent;
    /// but pixels win over an address on the net.
    [[nodiscard]] static IncomingPictures fromMimeData(const QMimeData& data);
    /// Whether `fromMimeData` could find pictures; cheap, for the answer to a drag that only passes by.
    [[nodiscard]] static bool mayHold(const QMimeData& data);

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }
    [[nodiscard]] const QList<PictureSource>& sources() const noexcept { return m_sources; }

  private:
    Kind m_kind = Kind::NotPictures;
    QList<PictureSource> m_sources;
};

/// A file as a source.
[[nodiscard]] PictureSource fileSource(const QString& path);

} // namespace likeness
