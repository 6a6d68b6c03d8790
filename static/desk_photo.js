// The desk's page of photos: what a camera gives is made small, with nothing but the picture.

import { startPhoto } from "./js/desk_photo/photo.js";

startPhoto();
