// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "IncomingPictures.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>

#include <algorithm>
#include <array>

namespace likeness {
namespace {

constexpr std::array kEncodedFormats{"image/png", "image/jpeg", "image/webp", "image/bmp"};

QString pastedName() {
    return QCoreApplication::translate("IncomingPictures", "Picture without a file");
}

/// The bytes as the other program encoded them: they are decoded on a worker, under the engine's limits.
QByteArray encodedPicture(const QMimeData& data) {
    for (const char* format : kEncodedFormats) {
        if (data.hasFormat(QLatin1String(format))) {
            const QByteArray bytes = data.data(QLatin1String(format));
            if (!bytes.isEmpty()) {
                return bytes;
            }
        }
    }
    return {};
}

} // namespace

PictureSource fileSource(const QString& path) {
#ifdef Q_OS_WIN
    std::filesystem::path file(path.toStdWString());
#else
    std::filesystem::path file(QFile::encodeName(path).toStdString());
#endif
    return {QFileInfo(path).fileName(), std::move(file)};
}

IncomingPictures IncomingPictures::fromMimeData(const QMimeData& data) {
    IncomingPictures incoming;
    bool isRemote = false;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            incoming.m_sources.append(fileSource(url.toLocalFile()));
        } else {
            isRemote = true;
        }
    }
    if (incoming.m_sources.isEmpty()) {
        if (const QByteArray bytes = encodedPicture(data); !bytes.isEmpty()) {
            incoming.m_sources.append({pastedName(), bytes});
        } else if (const QImage image = qvariant_cast<QImage>(data.imageData()); !image.isNull()) {
            incoming.m_sources.append({pastedName(), image});
        }
    }
    incoming.m_kind = !incoming.m_sources.isEmpty() ? Kind::Pictures
                      : isRemote                    ? Kind::Remote
                                                    : Kind::NotPictures;
    return incoming;
}

bool IncomingPictures::mayHold(const QMimeData& data) {
    return data.hasUrls() || data.hasImage() ||
           std::any_of(kEncodedFormats.begin(), kEncodedFormats.end(),
                       [&data](const char* format) { return data.hasFormat(QLatin1String(format)); });
}

} // namespace likeness
